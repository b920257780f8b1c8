-- Text as people type it without marks: "Hồ Lâm Tường" and "ho lam tuong" fold to the same words. Input may be composed or
-- decomposed Unicode. Immutable by declaration: the dictionary is named, and changing it means a migration that rebuilds issue.search.
create function fold_text(words text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(lower(public.unaccent('public.unaccent', normalize(words, NFC))), '[^a-z0-9]+', ' ', 'g'))
$$;
