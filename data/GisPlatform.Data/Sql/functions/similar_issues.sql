-- Open public issues that a new report may repeat: those within 150 m, the likeliest first. The likeness, 0 to 1, is half nearness
-- (1 at the place, 0 at 150 m), three tenths the same category, two tenths words (pg_trgm's word likeness, marks and case aside).
-- Words are compared of the 200 nearest only, by index: where more lie within 150 m, those are near enough.
create or replace function similar_issues(place geometry, category text, words text, out issue_id uuid, out metres double precision, out likeness double precision)
returns setof record language sql stable parallel safe rows 5 as $$
  with near as materialized (
    select i.id, i.category_code, i.title, i.description, ST_Distance(i.anchor::geography, place::geography, false) as metres
    from issue i
    where i.is_public and i.is_open
    order by i.anchor_3857 <-> ST_Transform(place, 3857)
    limit 200
  )
  select near.id, near.metres,
    0.5 * (1 - near.metres / 150)
      + case when near.category_code = category then 0.3 else 0 end
      + 0.2 * coalesce(word_similarity(fold_text(words), fold_text(near.title || ' ' || near.description)), 0)
  from near
  where near.metres <= 150
  order by 3 desc, near.id
  limit 5
$$;
