/**
 * What is kept: the run folder with {@code run.json}, the DuckDB file and the Parquet tables. Nobody else knows SQL.
 */
@NullMarked
package counterscore.archive;

import org.jspecify.annotations.NullMarked;
