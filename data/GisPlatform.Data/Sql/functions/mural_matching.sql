-- The murals that match a filter. List, map, count and walk read through here, so that they always agree.
-- A null parameter does not restrict. A mural is where its anchor is; near and metres go together. artist, words: text as typed.
create or replace function mural_matching(
  status mural_status[], ward_part int[], year_min int, year_max int, artist text, words text,
  box geometry, near geometry, metres double precision)
returns setof mural language sql stable parallel safe as $$
  select m.*
  from mural m
  where (mural_matching.status is null or m.status = any (mural_matching.status))
    and (ward_part is null or m.ward_part_id = any (ward_part))
    and (year_min is null or m.painted_on >= make_date(year_min, 1, 1))
    and (year_max is null or m.painted_on < make_date(year_max + 1, 1, 1))
    and (artist is null or array_to_tsvector(string_to_array(fold_text(m.artists), ' ')) @@ search_query(artist))
    and (words is null or m.search @@ search_query(words))
    and (box is null or ST_Covers(box, m.anchor))
    and (near is null or ST_DWithin(m.anchor::geography, near::geography, metres, false))
$$;
