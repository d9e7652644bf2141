-- What a publication shows follows the last word of its city; what an officer withholds besides stands apart.
ALTER TABLE mmr_publication ADD COLUMN withheld_more int[] NOT NULL DEFAULT '{}';   -- sections

-- Before V099_2 an officer wrote down what the city said: that is its word still.
INSERT INTO mmr_consent (report_id, public, withheld, said_by, said_at)
SELECT DISTINCT ON (p.report_id) p.report_id, p.consent,
  CASE WHEN p.consent THEN coalesce(string_to_array(p.withheld, ',')::int[], '{}') ELSE '{}' END,
  p.published_by, p.published_at
FROM mmr_publication p
WHERE NOT EXISTS (SELECT FROM mmr_consent c WHERE c.report_id = p.report_id)
ORDER BY p.report_id, p.number DESC;

CREATE VIEW mmr_consent_now AS
SELECT DISTINCT ON (report_id) report_id, public, withheld FROM mmr_consent ORDER BY report_id, id DESC;

-- Since then a row holds what city and officer withhold together.
UPDATE mmr_publication p SET withheld_more = ARRAY(
  SELECT section FROM unnest(string_to_array(p.withheld, ',')::int[]) AS section
  WHERE section <> ALL (c.withheld) ORDER BY section)
FROM mmr_consent_now c WHERE c.report_id = p.report_id AND p.consent AND p.withheld IS NOT NULL;
