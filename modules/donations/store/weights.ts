// What one unit of a lot weighs, in SQL: as the scales said of the line, or as the catalogue says of the thing; null when
// nobody knows. The same words in every figure of this room.
/** Over `l` (a line, maybe none) and `i` (its item). */
export const gramsEach = `coalesce(l.weight_grams::numeric / nullif(l.quantity, 0),
    case i.unit_name when 'gram' then 1 when 'kg' then 1000 else i.grams end)`
