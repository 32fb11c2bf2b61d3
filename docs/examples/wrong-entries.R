# Wrong entries by watcher, from CSV: base R alone.
#   ./counterscore report example --format csv --out example-csv
#   Rscript docs/examples/wrong-entries.R example-csv
# With the package arrow the same table comes from Parquet: arrow::read_parquet("example/entries.parquet");
# with duckdb from the database: dbConnect(duckdb::duckdb(), "example/results.duckdb", read_only = TRUE).
folder <- commandArgs(trailingOnly = TRUE)[1]
entries <- read.csv(file.path(folder, "entries.csv"), stringsAsFactors = FALSE)
cat("SYNTHETIC, basis:", entries$basis[1], "\n")

# Lost entries stand in no file; vicarious ones are as declared.
entries <- entries[entries$truth != "lost", ]
entries$wrong <- ifelse(entries$truth %in% c("misattributed", "fabricated"), entries$count, 0)
sums <- aggregate(cbind(wrong, count) ~ watcher, data = entries, FUN = sum)
sums <- sums[order(sums$watcher), ]
for (i in seq_len(nrow(sums))) {
  cat(sprintf("%-12s %8.0f of %8.0f  %6.2f %%\n", sums$watcher[i], sums$wrong[i], sums$count[i],
    100 * sums$wrong[i] / sums$count[i]))
}
