/* Who stands in the lowest two tiers at the end, by how they are registered. */
SELECT s.group_registration AS registration,
       sum(t.residents) FILTER (t.tier IN ('C', 'D')) AS low,
       sum(t.residents) AS residents,
       round(1000.0 * sum(t.residents) FILTER (t.tier IN ('C', 'D')) / sum(t.residents), 2) AS per_1000,
       any_value(t.basis) AS basis,
       bool_and(t.synthetic) AS synthetic
FROM tiers t JOIN strata s USING (stratum)
WHERE t.scheme = 'city-score' AND t.month = (SELECT max(month) FROM tiers)
GROUP BY registration
ORDER BY registration
