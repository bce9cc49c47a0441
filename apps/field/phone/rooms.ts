// The rooms a phone carries into the night: imported so that their records and rules are known here.
import '#core/access'
import '#network'
import '#people'
import '#places'
import '#goods'
import '#outreach'

export {}
