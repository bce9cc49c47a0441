-- A scan must find at once: by the printed number, and by the lot number of who made it.
create index lots_by_printed_number on goods.lots (network_id, gtin) where gtin is not null;
create index lots_by_maker_lot on goods.lots (network_id, supplier_lot) where supplier_lot is not null;
