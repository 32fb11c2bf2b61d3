-- The numbers of a report that are no counts, computed once more from the tables of its run.
-- After "picture" stands the id of a picture as a pattern, whose groups stand for {1} and {2}. The first that fits holds. A query gives the first cell of a row and the
-- head of a column, either null for any, and the number there. A head that stands there twice is followed by (2). A row that is called title holds what the
-- message of the picture says.

-- picture account-(.+)
WITH ends AS (
  SELECT tier, sum(residents) AS n FROM tiers WHERE scheme = '{1}' AND month = (SELECT max(month) FROM tiers) GROUP BY tier)
SELECT tier, NULL, sum(points) / n FROM points JOIN ends USING (tier) WHERE scheme = '{1}' GROUP BY tier, kind, n
UNION ALL
SELECT tier, 'cut off by floor and ceiling', sum(clipped) / n FROM points JOIN ends USING (tier) WHERE scheme = '{1}'
GROUP BY tier, n;

-- picture list-(.+)
SELECT month, NULL, sum(count) * 365 / days FROM list_refusals
JOIN (SELECT month, sum(days) AS days FROM lists WHERE list = '{1}' GROUP BY month) USING (month)
WHERE list = '{1}' GROUP BY month, demand, days;

-- picture lookups-by-tier-(.+)
SELECT NULL, tier, sum(count) * 365 / days FROM lookups
JOIN (SELECT tier, sum(residents) AS days FROM daily_tiers WHERE scheme = '{1}' GROUP BY tier) USING (tier)
WHERE scheme = '{1}' GROUP BY party, tier, days;

-- picture lookups-by-group
WITH groups AS (
  SELECT stratum, residents, replace(attribute, 'group_', '') || ': ' || category AS name
  FROM (UNPIVOT strata ON COLUMNS('group_.*') INTO NAME attribute VALUE category)),
sizes AS (SELECT name, sum(residents) AS n FROM groups GROUP BY name)
SELECT name, NULL, sum(count) * 365 / (SELECT days FROM run) / n FROM lookups JOIN groups USING (stratum) JOIN sizes USING (name)
GROUP BY name, party, n;

-- picture study-by-month
SELECT month, 'Points per member-day', sum(points) / sum(member_days) FROM study GROUP BY month
UNION ALL SELECT month, 'Minutes per member-day', sum(minutes) / sum(member_days) FROM study GROUP BY month
UNION ALL SELECT month, 'Person-hours', sum(minutes) / 60 FROM study GROUP BY month
UNION ALL SELECT month, 'in windows', sum(in_windows) / sum(while_windows) FROM study GROUP BY month
UNION ALL SELECT month, 'moved there', sum(moved) / sum(while_windows) FROM study GROUP BY month
UNION ALL SELECT month, 'without a reader', sum(gamed) / sum(sessions) FROM study GROUP BY month
UNION ALL SELECT month, 'Member-days with the points asked', sum(asked_days) / sum(member_days) FROM study GROUP BY month
UNION ALL SELECT month, 'minutes they took', sum(asked_minutes) / sum(asked_days - asked_days_gamed) FROM study GROUP BY month
UNION ALL SELECT 'title', 'title', sum(minutes) / 60 FROM study;

-- picture study-by-activity
SELECT NULL, 'per member-day', sum(points) / (SELECT sum(member_days) FROM study) FROM study_points GROUP BY activity
UNION ALL SELECT NULL, 'of all that were earned', sum(withheld) / sum(points + withheld) FROM study_points GROUP BY activity;

-- picture study-followed
SELECT month, 'of the members', sum(shamed) / sum(members) FROM study GROUP BY month
UNION ALL SELECT month, 'of the points earned', sum(redeemed) / sum(points) FROM study GROUP BY month
UNION ALL SELECT month, 'Points earned without a reader', sum(points_gamed) / sum(points) FROM study GROUP BY month;

-- picture friendships
SELECT month, 'Friends per resident', sum(ties) / (SELECT residents FROM run) FROM friends GROUP BY month
UNION ALL SELECT month, 'of the same stratum', sum(same_stratum) / sum(ties) FROM friends GROUP BY month
UNION ALL SELECT month, 'of all', sum(cut) / sum(ties) FROM friends GROUP BY month;

-- picture friend-terms-(.+)
SELECT month, 'by points each', sum(points_raised) / sum(raised) FROM friend_terms WHERE scheme = '{1}' GROUP BY month
UNION ALL
SELECT month, 'by points each (2)', sum(points_lowered) / sum(lowered) FROM friend_terms WHERE scheme = '{1}' GROUP BY month;

-- picture components-(.+)
SELECT month, 'of all', sum(members) / (SELECT residents FROM run) FROM computed WHERE scheme = '{1}' GROUP BY month
UNION ALL
SELECT month, 'Repayment', sum(repayment) / 1000 / sum(members) FROM computed WHERE scheme = '{1}' GROUP BY month
UNION ALL
SELECT month, 'Purchases', sum(purchases) / 1000 / sum(members) FROM computed WHERE scheme = '{1}' GROUP BY month
UNION ALL
SELECT month, 'Time as a customer', sum(tenure) / 1000 / sum(members) FROM computed WHERE scheme = '{1}' GROUP BY month
UNION ALL
SELECT month, 'Completeness', sum(completeness) / 1000 / sum(members) FROM computed WHERE scheme = '{1}' GROUP BY month;

-- picture feeds
SELECT month, 'by points each', sum(points_raised) / sum(raised) FROM feeds GROUP BY month, scheme, other
UNION ALL SELECT month, 'by points each (2)', sum(points_lowered) / sum(lowered) FROM feeds GROUP BY month, scheme, other;

-- picture cameras-seen
SELECT month, 'linked right', sum("right") / sum(sightings) FROM control_room GROUP BY month
UNION ALL SELECT month, 'linked wrong', sum(wrong) / sum(sightings) FROM control_room GROUP BY month
UNION ALL SELECT month, 'age wrong', sum(wrong_age) / sum(sightings) FROM control_room GROUP BY month
UNION ALL SELECT month, 'sex wrong', sum(wrong_sex) / sum(sightings) FROM control_room GROUP BY month
UNION ALL SELECT 'title', 'title', sum(wrong) / sum(sightings) FROM control_room;

-- picture cameras-alerts
WITH alerts AS (
  SELECT month, sum(right_alerts + idle_alerts + false_alerts) AS n, sum(looked_at) AS looked_at FROM control_room GROUP BY month)
SELECT month, 'looked at', looked_at / n FROM alerts
UNION ALL
SELECT month, 'per operator-hour', any_value(n) * 60 / sum(minutes) FROM alerts
JOIN daily_operators ON strftime(day, '%Y-%m') = month GROUP BY month
UNION ALL SELECT month, 'Stops', sum(stops + innocent_stops) FROM control_room GROUP BY month;

-- Kaplan and Meier's estimate with the interval of docs/model/spells.md, of first spells and of those who got out of them
-- picture (spells|returns)-(.+)
WITH counted AS (
  SELECT 'spells' AS what, scheme, months, ended AS d, ended + censored_by_leaving + censored_by_end AS gone FROM spells
  UNION ALL
  SELECT 'returns', scheme, months, returned, returned + censored_by_leaving + censored_by_end FROM returns),
these AS (SELECT months, d, gone FROM counted WHERE what = '{1}' AND scheme = '{2}'),
months AS (
  SELECT m AS months, coalesce(sum(d), 0) AS d, coalesce(sum(gone), 0) AS gone
  FROM range(0, 1 + (SELECT max(months) FROM these)::BIGINT) AS all_months(m) LEFT JOIN these ON months = m GROUP BY m),
watched AS (SELECT *, sum(gone) OVER (ORDER BY months DESC) AS n FROM months),
steps AS (
  SELECT *, product(1 - d / n) OVER (ORDER BY months) AS s, sum(d / (n * nullif(n - d, 0))) OVER (ORDER BY months) AS g FROM watched)
SELECT months::VARCHAR, 'Followed until then', n FROM steps
UNION ALL SELECT months::VARCHAR, 'Share left', s FROM steps
UNION ALL SELECT months::VARCHAR, '95 %, from', s ** exp(1.959963984540054 * sqrt(g) / -ln(s)) FROM steps WHERE s > 0 AND s < 1
UNION ALL SELECT months::VARCHAR, 'to', s ** exp(-1.959963984540054 * sqrt(g) / -ln(s)) FROM steps WHERE s > 0 AND s < 1;

-- Direct standardisation, docs/model/disparity.md
-- picture equal-worst-(.+)
WITH cells AS (
  SELECT attribute, category, acts, sum(c.residents) AS n, sum(worst) AS events
  FROM conduct_tiers c JOIN (UNPIVOT strata ON COLUMNS('group_.*') INTO NAME attribute VALUE category) USING (stratum)
  WHERE scheme = '{1}' GROUP BY ALL),
inhabited AS (SELECT attribute, count(DISTINCT category) AS categories FROM cells GROUP BY attribute),
bins AS (
  SELECT attribute, acts, sum(n) AS w FROM cells JOIN inhabited USING (attribute)
  GROUP BY attribute, acts, categories HAVING count(*) = categories)
SELECT replace(attribute, 'group_', '') || ': ' || category, 'Per 1,000, conduct being equal', 1000 * sum(w * events / n) / sum(w)
FROM cells JOIN bins USING (attribute, acts) GROUP BY attribute, category;

-- picture equal-refusals
WITH cells AS (
  SELECT attribute, category, acts, sum(c.residents) AS n, sum(refusals) AS events
  FROM conduct_refusals c JOIN (UNPIVOT strata ON COLUMNS('group_.*') INTO NAME attribute VALUE category) USING (stratum)
  GROUP BY ALL),
inhabited AS (SELECT attribute, count(DISTINCT category) AS categories FROM cells GROUP BY attribute),
bins AS (
  SELECT attribute, acts, sum(n) AS w FROM cells JOIN inhabited USING (attribute)
  GROUP BY attribute, acts, categories HAVING count(*) = categories)
SELECT replace(attribute, 'group_', '') || ': ' || category, 'Per 1,000, conduct being equal', 1000 * sum(w * events / n) / sum(w)
FROM cells JOIN bins USING (attribute, acts) GROUP BY attribute, category;

-- picture refused-conditions
SELECT NULL, 'Mean wait, days', sum(waiting_days) / sum(delayed) FROM refusals GROUP BY demand, tier
UNION ALL SELECT NULL, 'Paid more', sum(paid_more) / 100 FROM refusals GROUP BY demand, tier
UNION ALL SELECT NULL, 'Paid less', sum(paid_less) / 100 FROM refusals GROUP BY demand, tier
UNION ALL SELECT NULL, 'Rewards', sum(rewarded) / 100 FROM refusals GROUP BY demand, tier;

-- picture responses-by-conduct
WITH done AS (SELECT conduct, sum(count) AS n FROM acts GROUP BY conduct)
SELECT NULL, 'Share', sum(withheld) / (n + sum(withheld)) FROM responses LEFT JOIN done USING (conduct) GROUP BY conduct, n
UNION ALL SELECT NULL, 'Share', sum(suspended) / (n + sum(suspended)) FROM responses LEFT JOIN done USING (conduct) GROUP BY conduct, n
UNION ALL SELECT NULL, 'Share', sum(added) / n FROM responses LEFT JOIN done USING (conduct) GROUP BY conduct, n;

-- picture wrong-by-watcher
SELECT NULL, 'Wrong, share',
  sum(count) FILTER (truth IN ('misattributed', 'fabricated')) / sum(count) FILTER (truth <> 'lost')
FROM entries GROUP BY watcher;

-- picture attribution-(.+)
SELECT 'all together', 'Shapley value', sum(value) FROM shapley GROUP BY harm
UNION ALL SELECT 'title', 'title', rate FROM world_harms;

-- picture variant-.+-counts
SELECT NULL, 'Difference', variant_rate - baseline_rate FROM variant_counts;

-- picture ordering
SELECT NULL, 'Share, ties one half', (concordant + tied / 2) / (concordant + discordant + tied) FROM ordering;

-- picture again-(?:watching|year)-(.+)
SELECT a.tier, 'then ' || a.again, a.residents / sum(a.residents) OVER (PARTITION BY life, tier) FROM again_tiers a
WHERE scheme = '{1}';

-- picture again-(.+)
SELECT 'In it again, of those once', NULL, max(residents) FILTER (tier = again) / sum(residents) FROM again_tiers
WHERE scheme = '{1}' GROUP BY life, tier;

-- Cohen's kappa and the intraclass correlation, docs/model/reliability.md
-- picture agreement-(.+)
WITH pairs AS (SELECT * FROM again_tiers WHERE scheme = '{1}'),
whole AS (SELECT life, sum(residents) AS n, sum(residents) FILTER (tier = again) / sum(residents) AS same FROM pairs GROUP BY life),
once AS (SELECT life, tier, sum(residents) AS a FROM pairs GROUP BY ALL),
twice AS (SELECT life, again AS tier, sum(residents) AS b FROM pairs GROUP BY ALL),
sides AS (
  SELECT life, tier, coalesce(a, 0) AS a, coalesce(b, 0) AS b, n, coalesce(residents, 0) AS in_both
  FROM once FULL JOIN twice USING (life, tier) JOIN whole USING (life)
  LEFT JOIN (SELECT life, tier, residents FROM pairs WHERE tier = again) USING (life, tier)),
chance AS (SELECT life, sum(a * b / n / n) AS e FROM sides GROUP BY life)
SELECT 'In the worst tier (prevalence)', NULL, (a + b) / 2 / n FROM sides
UNION ALL SELECT 'In the worst tier (prevalence)', NULL, 0 -- a tier that nobody is in has no row
UNION ALL
SELECT 'Cohen''s kappa of the worst tier', NULL,
  ((n - a - b + 2 * in_both) / n - (a * b + (n - a) * (n - b)) / n / n) / nullif(1 - (a * b + (n - a) * (n - b)) / n / n, 0) FROM sides
UNION ALL SELECT 'In the same tier twice', NULL, same FROM whole
UNION ALL SELECT 'Cohen''s kappa of all tiers', NULL, (same - e) / (1 - e) FROM whole JOIN chance USING (life)
UNION ALL
SELECT 'ICC(1) of scores', NULL, (between_them - within) / (between_them + within) FROM (
  SELECT 2 * ((first_squares + other_squares + 2 * products) / 4 - residents * ((first_sum + other_sum) / 2 / residents) ** 2)
      / (residents - 1) AS between_them,
    (first_squares + other_squares - 2 * products) / 2 / residents AS within
  FROM again_scores WHERE scheme = '{1}');

-- picture variant-.+-split-parts
SELECT NULL, 'Directly', own FROM split WHERE attribute = ''
UNION ALL SELECT NULL, 'Through friends', through_friends FROM split WHERE attribute = ''
UNION ALL SELECT NULL, 'Through friends', through_friends_last FROM split WHERE attribute = ''
UNION ALL SELECT NULL, 'Misdirected', misdirected FROM split WHERE attribute = ''
UNION ALL SELECT NULL, 'Misdirected', misdirected_second FROM split WHERE attribute = ''
UNION ALL SELECT NULL, 'Displaced', displaced FROM split WHERE attribute = ''
UNION ALL SELECT NULL, 'Displaced', displaced_first FROM split WHERE attribute = ''
UNION ALL SELECT NULL, 'All', own + through_friends + misdirected + displaced FROM split WHERE attribute = '';

-- picture variant-.+-split-(.+)
WITH groups AS (SELECT *, CASE WHEN attribute = '' THEN 'everybody' ELSE attribute || ': ' || category END AS name FROM split)
SELECT name, 'Directly', own FROM groups
UNION ALL SELECT name, 'Through friends', through_friends FROM groups
UNION ALL SELECT name, 'Through friends', through_friends_last FROM groups
UNION ALL SELECT name, 'Misdirected', misdirected FROM groups
UNION ALL SELECT name, 'Misdirected', misdirected_second FROM groups
UNION ALL SELECT name, 'Displaced', displaced FROM groups
UNION ALL SELECT name, 'Displaced', displaced_first FROM groups
UNION ALL SELECT name, 'All', own + through_friends + misdirected + displaced FROM groups;

-- picture flows-(.+)
SELECT 'title', 'title', sum(residents) FILTER ("from" = "to") / sum(residents) FROM flows WHERE scheme = '{1}';

-- picture variant-.+-scores-(.+)
SELECT 'title', 'title', sum(better) / sum(residents) FROM twin_residents WHERE scheme = '{1}' GROUP BY variant
UNION ALL SELECT 'title', 'title', sum(worse) / sum(residents) FROM twin_residents WHERE scheme = '{1}' GROUP BY variant;

-- Which conduct is unlawful and which is speech is said by the scenario alone: their counts are those of their findings.
-- picture otherwise-beside
WITH counts AS (
  SELECT sum(moved) AS n FROM study UNION ALL SELECT sum(gamed) FROM study UNION ALL SELECT sum(shamed) FROM study
  UNION ALL SELECT sum(refused) FROM refusals UNION ALL SELECT sum(tainted) FROM refusals
  UNION ALL SELECT sum(residents) FROM tiers GROUP BY scheme, tier
  UNION ALL SELECT value * residents * days / 365 / 1000 FROM findings, run WHERE unit LIKE '%resident-years')
SELECT NULL, 'How many', n FROM counts
UNION ALL SELECT NULL, 'Per 1,000 resident-years', n * 365 * 1000 / residents / days FROM counts, run;
