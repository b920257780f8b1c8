-- Counts of public issues on a grid, for cluster tiles under every filter. A cell is a tile three zooms further in, so a
-- tile holds 8 × 8 cells. The sums give a cluster the mean place of its issues, exactly: whole decimetres of EPSG:3857.
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
  primary key (z, x, y, ward_part_id, category_code, status)
);
