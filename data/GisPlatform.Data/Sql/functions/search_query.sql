-- What a person typed into a search box: every word must begin a word of the issue, marks and case aside.
create or replace function search_query(words text) returns tsquery language sql immutable parallel safe as $$
  select string_agg(quote_literal(word) || ':*', ' & ')::tsquery
  from regexp_split_to_table(fold_text(words), ' ') as word
  where word <> ''
$$;
