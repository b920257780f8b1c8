-- Where issues of private categories lie that were reported from $1 and before $2, and their part of the place.
select ST_X(anchor), ST_Y(anchor), ward_part_id from issue where not is_public and reported_at >= $1::timestamptz and reported_at < $2::timestamptz
