-- Everything that hotspot analysis reads of an issue, in order of report: a million issues are counted without touching the table,
-- whose rows are six times as wide.
create index ix_issue_analysis on issue (reported_at)
  include (anchor, severity, confirmations, ward_part_id, category_code, status, is_open, is_public, id);
