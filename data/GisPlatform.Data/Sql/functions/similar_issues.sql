-- Open public issues that a new report may repeat: those within 150 m, the likeliest first. The likeness, 0 to 1, is half nearness
-- (1 at the place, 0 at 150 m), three tenths the same category, two tenths words (pg_trgm's word likeness, marks and case aside).
create or replace function similar_issues(place geometry, category text, words text, out issue_id uuid, out metres double precision, out likeness double precision)
returns setof record language sql stable parallel safe rows 5 as $$
  select i.id, d.metres,
    0.5 * (1 - d.metres / 150)
      + case when i.category_code = category then 0.3 else 0 end
      + 0.2 * coalesce(word_similarity(fold_text(words), fold_text(i.title || ' ' || i.description)), 0)
  from issue i, lateral (select ST_Distance(i.anchor::geography, place::geography, false) as metres) d
  where i.is_public and i.is_open and ST_DWithin(i.anchor::geography, place::geography, 150, false)
  order by 3 desc, i.id
  limit 5
$$;
