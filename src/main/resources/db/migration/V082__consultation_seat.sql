-- For whom somebody spoke who was consulted: the city and its seat in the Coordination Committee.

ALTER TABLE consultation ADD COLUMN on_behalf text;
