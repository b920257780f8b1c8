-- Counts of issues. A change only adds rows with is_delta, so that writers never wait for each other, let alone in a circle;
-- merge_issue_counts folds them into one row a key now and then. A count is always the sum over both.
create table issue_count (
  ward_part_id int not null,
  category_code text collate "C" not null,
  status issue_status not null,
  n int not null,
  is_delta boolean not null default true
);
create unique index issue_count_key on issue_count (ward_part_id, category_code, status) where not is_delta;
create index issue_count_delta on issue_count (ward_part_id) where is_delta;

-- The same by month of report, in a table of its own: the counts without months stay a few hundred rows.
create table issue_month_count (
  ward_part_id int not null,
  category_code text collate "C" not null,
  status issue_status not null,
  month date not null,
  n int not null,
  is_delta boolean not null default true
);
create unique index issue_month_count_key on issue_month_count (ward_part_id, category_code, status, month) where not is_delta;
create index issue_month_count_delta on issue_month_count (ward_part_id) where is_delta;

-- Public issues on a grid, for cluster tiles under every filter. A cell is a tile three zooms further in, so a tile holds
-- 8 × 8 cells. The sums give a cluster the mean place of its issues, exactly: whole decimetres of EPSG:3857.
create table issue_cell (
  z smallint not null,
  x int not null,
  y int not null,
  ward_part_id int not null,
  category_code text collate "C" not null,
  status issue_status not null,
  n int not null,
  sum_x bigint not null,
  sum_y bigint not null,
  is_delta boolean not null default true
);
create unique index issue_cell_key on issue_cell (z, x, y, ward_part_id, category_code, status) where not is_delta;
create index issue_cell_delta on issue_cell (z) where is_delta;
-- The cells of one tile.
create index issue_cell_tile on issue_cell (z, (x >> 3), (y >> 3));

create sequence issue_change_number;
