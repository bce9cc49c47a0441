// Whether there is still a place is asked where the hour is written: a function of the database, see migrations/.
import { derives } from '#core/http'

derives('deliveries.settle-booking', 'select deliveries.settle_booking($1, $2)')
