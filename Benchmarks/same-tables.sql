-- What somebody does who has the register as untyped rows and wants them in Fallow's tables: each row,
-- repeated ones too, as an entry of the log, a key and a row of `status`, with every index. Texts are
-- copied and three days become numbers; nothing is validated or assessed, and the findings are a text
-- as long as Fallow's are on average. The columns c1 to c22 are those of the national register.
BEGIN IMMEDIATE;
INSERT INTO entry
  SELECT rowid, 1, rowid, 1, NULL, CAST(
    c1 || c2 || c3 || c4 || c5 || c6 || c7 || c8 || c9 || c10 || c11 || c12 || c13 || c14 || c15
    || c16 || c17 || c18 || c19 || c20 || c21 || c22 AS BLOB)
  FROM register ORDER BY rowid;
INSERT INTO contract_key
  SELECT 2, 1, CAST(c2 || char(31) || substr(c3, 1, 4) AS BLOB), rowid FROM register ORDER BY rowid;
CREATE TEMP VIEW dated AS
  SELECT rowid AS line, *,
    unixepoch(substr(c22, 1, 4) || '-' || substr(c22, 6, 2) || '-' || substr(c22, 9, 2)) / 86400
      AS signed,
    unixepoch(substr(c17, 1, 4) || '-' || substr(c17, 6, 2) || '-' || substr(c17, 9, 2)) / 86400
      AS start,
    unixepoch(substr(c18, 1, 4) || '-' || substr(c18, 6, 2) || '-' || substr(c18, 9, 2)) / 86400
      AS completion
  FROM register;
INSERT INTO status
  SELECT line, line, randomblob(16), 1, 20777, line,
    CASE WHEN start > 20777 THEN start END, CASE WHEN completion > 20777 THEN completion END, 1,
    0, 0, NULL, c2, NULL, NULL, c3, nullif(c13, ''), NULL, c4, c1, NULL, c7, NULL, 1, 0, signed,
    CAST(c5 * 100000000 AS INTEGER), CAST(c12 * 1000000 AS INTEGER), printf('[%0134d]', 0), NULL
  FROM dated ORDER BY line;
COMMIT;
