// The words people try first, Italian and English, without digits and signs at the ends (see passwords.ts).

const words = `
password passwordpassword passw0rd passwd parolachiave parola segreta segreto segretissima segretissimo benvenuto benvenuta
benvenuti welcome welcomeback qwerty qwertyuiop qwertyqwerty qwertyuiopasdfghjkl asdfghjkl zxcvbnm asdfasdf abcdefgh abcdefghi
abcdefghijkl abcabcabc admin administrator amministratore amministrazione root utente operatore operatrice volontario volontaria
servizio servizisociali servizosociale assistentesociale cooperativa associazione comune municipio prossima prossimità prossimita
letmein letmeinplease iloveyou iloveyouforever tiamo tiamotanto tiamoamore amore amoremio amoreamore juventus forzajuve
forzajuventus forzamilan forzainter forzanapoli forzaroma inter milan napoli romaroma ferrari italia italiaitalia forzaitalia
ciao ciaociao ciaociaociao buongiorno buonasera buonanotte andrea francesco francesca alessandro alessandra giuseppe giulia
martina valentina chiara matteo lorenzo stefano antonio roberto federica federico simone daniele davide marco mario maria luca
giovanni bergamo milano roma torino bologna firenze venezia palermo genova principessa principe stella stellina cucciolo
cucciola gattino micio topolino paperino pikachu pokemon superman batman spiderman dragon monkey football baseball calcio
pallavolo primavera estate autunno inverno summer winter spring autumn gennaio febbraio marzo aprile maggio giugno luglio agosto
settembre ottobre novembre dicembre lunedi martedi mercoledi giovedi venerdi sabato domenica sunshine princess shadow master
whatever trustno changeme changemenow cambiami cambialaora default temporary temporanea provaprova prova test testtest
testing testpassword mypassword miapassword lamiapassword nuovapassword newpassword secret secretpassword computer internet
onetwothree unoduetre unoduetrequattro correcthorsebatterystaple ilovegod jesus jesuschrist gesu padrepio madonna
`

export const knownPasswords: ReadonlySet<string> = new Set(
  words.split(/\s+/).filter((word) => word.length > 0),
)
