"""Does the benchmarks' work with DuckDB or pandas: python3 peers.py JOB REGISTER.csv OUTPUT.

`import-…` reads every cell of a register as text into what the tool keeps; `list-…` writes the
columns of a list that a register has, in number order, as CSV.
"""

import sys

COLUMNS = ["电子监管号", "项目名称", "土地使用权人", "面积(公顷)"]


def import_duckdb(register, output):
    import duckdb

    duckdb.connect(output).execute(
        "CREATE TABLE register AS SELECT * FROM read_csv(?, all_varchar = true)", [register]
    )


def import_pandas(register, output):
    import pandas

    pandas.read_csv(register, dtype=str, keep_default_na=False).to_pickle(output)


def list_duckdb(register, output):
    import duckdb

    columns = ", ".join(f'"{column}"' for column in COLUMNS)
    duckdb.execute(
        f"COPY (SELECT {columns} FROM read_csv(?, all_varchar = true) ORDER BY 1) TO '{output}'",
        [register],
    )


def list_pandas(register, output):
    import pandas

    table = pandas.read_csv(register, dtype=str, keep_default_na=False, usecols=COLUMNS)
    table[COLUMNS].sort_values(COLUMNS[0]).to_csv(output, index=False)


JOBS = {
    "import-duckdb": import_duckdb,
    "import-pandas": import_pandas,
    "list-duckdb": list_duckdb,
    "list-pandas": list_pandas,
}

if __name__ == "__main__":
    JOBS[sys.argv[1]](sys.argv[2], sys.argv[3])
