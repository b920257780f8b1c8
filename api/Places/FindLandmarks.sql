-- Streets, waters and landmarks whose name has a word that begins as each word of $1 does, marks and case aside; landmarks first.
select name_vi, name_en, kind, ST_X(spot), ST_Y(spot)
from base_map_feature,
  lateral (select case when ST_Dimension(geom) = 1 and geometrytype(geom) = 'LINESTRING' then ST_LineInterpolatePoint(geom, 0.5) else ST_PointOnSurface(geom) end as spot) as middle
where array_to_tsvector(string_to_array(fold_text(name_vi || ' ' || name_en), ' ')) @@ search_query($1::text)
  and exists (select from ward_part where ST_Covers(boundary, spot))
order by kind <> 'landmark', name_vi collate "vi-x-icu"
limit 8
