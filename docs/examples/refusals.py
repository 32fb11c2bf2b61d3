"""Refused demands by month, from CSV: the standard library alone.

    ./counterscore report example --format csv --out example-csv
    python3 docs/examples/refusals.py example-csv

With pandas and pyarrow the same table comes from Parquet: pandas.read_parquet("example/refusals.parquet").
"""
import csv
import os
import sys
from collections import defaultdict

asked = defaultdict(int)
refused = defaultdict(int)
with open(os.path.join(sys.argv[1], "refusals.csv"), encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        asked[row["month"]] += int(row["asked"])
        refused[row["month"]] += int(row["refused"])
        basis = row["basis"]

print("SYNTHETIC, basis:", basis)
for month in sorted(asked):
    print(f"{month}  {refused[month]:>6} of {asked[month]:>8} refused")
