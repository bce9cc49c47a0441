// Finds what could give a person away in a free text: names, phone numbers, tax codes, addresses, plates.
// People met in the street may stay anonymous; whoever writes at 22:40 with cold hands is asked in time
// "Sembra un nome: lo togliamo?". Runs on the phone and on the server. It warns, it never blocks:
// so it prefers silence to crying wolf over "Piazza del Mercato" or "SerD".

export type TraceKind = 'name' | 'phone' | 'tax_code' | 'email' | 'plate' | 'iban'
export type PersonalTrace = { readonly start: number; readonly end: number; readonly kind: TraceKind }

const longestText = 20_000
const neutralMark = '[…]'

/** Traces in order of place, without overlaps; offsets are those of JavaScript strings. */
export function findPersonalTraces(text: string): PersonalTrace[] {
  const read = text.slice(0, longestText)
  const codes = withoutOverlaps([
    ...emails(read),
    ...ibans(read),
    ...taxCodes(read),
    ...plates(read),
    ...phones(read),
  ])
  return withoutOverlaps([...codes, ...names(read)])
}

/** The same text with each trace replaced by a neutral mark; what is too long to be read is cut off. */
export function withoutTraces(text: string): string {
  let result = ''
  let from = 0
  for (const { start, end } of findPersonalTraces(text)) {
    result += text.slice(from, start) + neutralMark
    from = end
  }
  return result + text.slice(from, longestText)
}

/** Earlier entries win, then order by place. */
function withoutOverlaps(traces: readonly PersonalTrace[]): PersonalTrace[] {
  const kept: PersonalTrace[] = []
  for (const t of traces) if (!kept.some((k) => t.start < k.end && k.start < t.end)) kept.push(t)
  return kept.sort((a, b) => a.start - b.start)
}

function matches(text: string, pattern: RegExp, kind: TraceKind): PersonalTrace[] {
  return [...text.matchAll(pattern)].map((m) => {
    const found = m[1] ?? m[0]
    const start = m.index + m[0].lastIndexOf(found)
    return { start, end: start + found.trimEnd().length, kind }
  })
}

function emails(text: string): PersonalTrace[] {
  return matches(text, /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,}/gu, 'email')
}

function ibans(text: string): PersonalTrace[] {
  return matches(
    text,
    /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
    'iban',
  )
}

/** Sixteen signs in the shape of a codice fiscale (digits may be letters for omocodia), or eleven with a valid check digit. */
function taxCodes(text: string): PersonalTrace[] {
  const digit = '[0-9LMNPQRSTUV]'
  const shape = `[A-Z]{3} ?[A-Z]{3} ?${digit}{2}[A-EHLMPRST]${digit}{2} ?[A-Z]${digit}{3} ?[A-Z]`
  const named = matches(text, new RegExp(`(?<![\\p{L}\\p{N}])${shape}(?![\\p{L}\\p{N}])`, 'giu'), 'tax_code')
  const provisional = matches(text, /(?<![\p{L}\p{N}+])\d{11}(?![\p{L}\p{N}])/gu, 'tax_code').filter(
    ({ start, end }) => hasCheckDigit(text.slice(start, end)) && !companyWord.test(text.slice(0, start)),
  )
  return [...named, ...provisional]
}

const companyWord = /(?:p\.? ?iva|partita iva)\W{0,3}$/i

function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, char, index) => {
    const value = Number(char) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0 && Number(digits) > 0
}

function plates(text: string): PersonalTrace[] {
  const letter = '[A-HJ-NPR-TV-Z]'
  const today = new RegExp(
    `(?<![\\p{L}\\p{N}])${letter}{2}[ -]?\\d{3}[ -]?${letter}{2}(?![\\p{L}\\p{N}])`,
    'gu',
  )
  const small = /(?<![\p{L}\p{N}])[a-hj-npr-tv-z]{2}\d{3}[a-hj-npr-tv-z]{2}(?![\p{L}\p{N}])/gu
  const said =
    /\b[Tt]arg(?:a|at[oai])[: ]+((?=[A-Z ]{0,4}\d)[A-Z0-9]{1,7}(?:[ -](?=[A-Z]*\d|[A-Z]{2,3}\b)[A-Z0-9]{1,7}){0,2})(?![\p{L}\p{N}])/gu
  return [...matches(text, today, 'plate'), ...matches(text, small, 'plate'), ...matches(text, said, 'plate')]
}

const dates =
  /(?<!\d[/.-]?)(?:(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:20\d\d|\d\d)|20\d\d-\d\d-\d\d)(?![/.-]?\d)/g
const stockWord =
  /(?:lott[oi]|codice|cod\.?|gtin|ean|barre|protocollo|prot\.?|matricola|seriale)[\s:.#nN°]{0,4}$/i

/** Italian mobiles and landlines, numbers with a foreign prefix, however they are spaced. Green numbers are not a person. */
function phones(text: string): PersonalTrace[] {
  const masked = text.replace(dates, (date) => '~'.repeat(date.length))
  const edge = '(?<![\\p{L}\\p{N}.,:/-])'
  const italy = '(?:(?:\\+|00) ?39[ .-]?)?'
  const gap = '(?:[ .\\-/]| - )?'
  const mobile = new RegExp(`${edge}${italy}3(?:${gap}\\d){8,9}(?!\\d|,\\d)`, 'gu')
  const landline = new RegExp(`(?<!\\d )${edge}${italy}0[1-9](?:${gap}\\d){7,9}(?!\\d|,\\d)`, 'gu')
  const saidShort =
    /\b(?:tel|telefono|cell|cellulare|chiama(?:re|lo|la)?(?: al)?)[.: ]{1,3}(\d(?:[ .\-/]?\d){5,10})(?!\d)/giu
  const foreign = new RegExp(`${edge}(?:\\+(?!39)[1-9]|00(?!39)[1-9])(?:${gap}\\d){7,13}(?!\\d)`, 'gu')
  return [mobile, landline, foreign, saidShort]
    .flatMap((pattern) => matches(masked, pattern, 'phone'))
    .filter(({ start }) => !stockWord.test(text.slice(0, start)) && !companyWord.test(text.slice(0, start)))
    .filter(({ start, end }) => !/^(?:800|803|116)/.test(text.slice(start, end)))
}

type Word = {
  readonly start: number
  readonly end: number
  readonly plain: string // lower case, no accents
  readonly capital: boolean
  readonly shouted: boolean // ALL CAPITALS, or a capital inside as in SerD
  readonly opens: boolean // first of a sentence, a line, a quotation
  readonly joined: boolean // only a blank (or ". " after a short title) since the word before
  readonly counted: boolean // a number stands before it: "2 Narcan"
  readonly elided: boolean // "l'Esselunga"
}

function names(text: string): PersonalTrace[] {
  const words = readWords(text)
  const isName: boolean[] = []
  words.forEach((_, at) => {
    isName[at] = looksLikeName(words, at, isName[at - 1] ?? false)
  })
  const traces: PersonalTrace[] = []
  for (let at = 0; at < words.length; at++) {
    if (!isName[at]) continue
    const first = opensWithUnknownName(words, at) ? at - 1 : at
    while (isName[at + 1] && words[at + 1]?.joined) at++
    traces.push({
      start: words[first]?.start ?? 0,
      end: endWithInitial(text, words[at]?.end ?? 0),
      kind: 'name',
    })
  }
  return traces
}

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:[-’'](?=\p{L})[\p{L}\p{M}]+)*/gu
const elision = /^(?:l|un|d|all|dall|dell|nell|sull|coll|quell)[’'](?=\p{Lu})/u
const sentenceBreak = /[.!?…:;\n\r•«“"()]|(?:^|\s)[-–—*](?:\s|$)/u

function readWords(text: string): Word[] {
  let before = 0
  return [...text.matchAll(wordPattern)].map((m) => {
    const between = text.slice(before, m.index)
    const cut = elision.exec(m[0])?.[0].length ?? 0
    const own = m[0].slice(cut)
    const opens =
      before === 0 || (sentenceBreak.test(between) && !(between === '. ' && endsShortly(text, before)))
    before = m.index + m[0].length
    return {
      start: m.index + cut,
      end: before,
      plain: plainOf(own),
      capital: /^\p{Lu}/u.test(own),
      shouted: /^.\p{L}*\p{Lu}/u.test(own.replace(/^\p{L}[’']|[-’']\p{Lu}/gu, '')),
      opens: opens && cut === 0,
      joined: cut === 0 && /^\.? $/.test(between),
      counted: /\d\s*[x×]?\s*$/u.test(between),
      elided: cut > 0,
    }
  })
}

/** "sig. Rossi", "S. Anna": this dot ends a short form, not a sentence. */
function endsShortly(text: string, end: number): boolean {
  return /(?:^|[^\p{L}])(?:sig|ra|na|dott|ssa|dr|mr|mrs|ms|s|p)$/iu.test(
    text.slice(Math.max(0, end - 5), end),
  )
}

function plainOf(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase()
}

function looksLikeName(words: readonly Word[], at: number, afterName: boolean): boolean {
  const word = words[at]
  if (!word || safeWords.has(word.plain) || titles.has(word.plain) || word.plain.length < 2) return false
  const cue = cueBefore(words, at)
  const known = forenames.has(word.plain)
  if (!word.capital) return known && cue === 'said'
  if (word.shouted && (word.plain.length <= 3 || !known)) return false
  if (insidePlace(words, at)) return false
  if (known || cue) return true
  if (word.opens || word.counted || word.elided) return false
  if (afterName && word.joined) return true
  const before = words[at - 1]
  if (before?.capital && word.joined && (!before.opens || safeWords.has(before.plain))) return false // "Polizia Locale"
  return !leadsElsewhere.has(before?.plain ?? '') && !things.has(word.plain) && !streets.has(word.plain)
}

/** "si chiama X" (said), "signora X", "la moglie X" (titled). */
function cueBefore(words: readonly Word[], at: number): 'said' | 'titled' | null {
  const [two, one] = [words[at - 2]?.plain ?? '', words[at - 1]?.plain ?? '']
  if (!words[at - 1] || (words[at]?.opens && one !== 'nome' && one !== 'cognome')) return null
  if (saidCues.has(`${two} ${one}`) || one === 'cognome' || (one === 'nome' && two !== 'un')) return 'said'
  return titles.has(one) ? 'titled' : null
}

/** "via Carlo Alberto", "Parcheggio ex Fornace", "San Lorenzo", "la Fondazione Enrico Verdi". */
function insidePlace(words: readonly Word[], at: number): boolean {
  const forename = forenames.has(words[at]?.plain ?? '')
  let linked = false
  for (let back = at - 1; back >= 0 && back >= at - 5; back--) {
    const word = words[back]
    if (!word || words[back + 1]?.opens) return false
    if (streets.has(word.plain)) return true
    // "a casa di Mario" is Mario; "Casa di Mario" is a place
    if (things.has(word.plain)) return word.capital || !linked || !forename
    if (links.has(word.plain)) linked = true
    else if (!word.capital) return false
    if (word.plain === 'e' && forename) return false
  }
  return false
}

/** "Kwabena Mensah dorme qui": a name nobody listed, first in the sentence, before another such name. */
function opensWithUnknownName(words: readonly Word[], at: number): boolean {
  const [first, second] = [words[at - 1], words[at]]
  if (!first?.opens || !first.capital || !second?.joined || forenames.has(second.plain)) return false
  if (safeWords.has(first.plain) || titles.has(first.plain) || leadsElsewhere.has(first.plain)) return false
  return !/(?:[aeiou]t[oaie]|[aei]re|ando|endo|mente|gli?)$/.test(first.plain) && !starters.has(first.plain)
}

/** "Mario R." takes the initial along. */
function endWithInitial(text: string, end: number): number {
  return end + (/^ \p{Lu}\.(?!\p{L})/u.exec(text.slice(end, end + 4))?.[0].length ?? 0)
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

const saidCues = new Set(
  'si chiama,mi chiamo,si chiamava,ti chiami,di nome,nome e,is called,name is,named as'.split(','),
)
const titles = setOf(`
signor signora signorina sig ra na sig.ra don suor dott dottor dottoressa dr mr mrs ms mister avvocato avvocata moglie marito figlio figlia fratello sorella madre padre mamma papa nonno nonna zio zia cugino cugina nipote amico amica
compagno compagna fidanzato fidanzata coinquilino coinquilina ragazzo ragazza cognato cognata`)
const starters = setOf(`
ciao oggi ieri stasera stanotte stamattina domani anche poi dopo prima secondo quando se ma non ora adesso qui qua con per da di a in e o il la lo i gli le un una ha hanno e' era sono siamo abbiamo forse solo ancora sempre spesso chiede
dice vuole torna arriva dorme chiama manca serve nota nuovo nuova due tre quattro altri altre altro altra tutti niente persona uomo donna`)
/** After these a capital is more often a place, a service or a thing than a person nobody listed. */
const leadsElsewhere = setOf(`
in a ad da di d' presso verso tra fra fino dentro vicino il lo la i gli le un uno una l' al allo alla ai agli alle dal dallo dalla dai dagli dalle del dello della dei degli delle nel nello nella nei nelle sul sullo sulla sui sulle col at
the from near to of ex detto detta soprannome nickname chiamare lingua parla parlano preso presa usa beve prende farmaco pastiglie compresse gocce marca modello kit lotto test app sito treno bus autobus tram permesso progetto sigla numero
ore`)
const links = setOf("di del dello della dei degli delle dell' ex e san santa santo don papa")
const streets = setOf(`
via viale piazza piazzale piazzetta corso largo vicolo strada lungolago lungomare ponte parco giardini giardino parcheggio stazione quartiere rione zona borgo contrada localita frazione fermata sottopasso porta san santa santo sant sant' s`)
/** Heads of what carries somebody's name without being somebody. */
const things = setOf(`
comune centro casa comunita associazione cooperativa coop fondazione ospedale clinica chiesa parrocchia oratorio scuola istituto liceo bar supermercato ristorante hotel albergo dormitorio mensa lago monte valle linea cinema teatro palazzo
villa villaggio sportello consultorio fornace mercato cascina laboratorio bosco ufficio cimitero stadio circolo papa progetto servizio unita gruppo convento rifugio ostello emporio magazzino biblioteca piscina campo ambulatorio reparto
ditta azienda pizzeria square street road school hospital church park station`)
const safeWords = setOf(`
lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre monday tuesday wednesday thursday friday saturday sunday january february march april may
june july august september october november december natale pasqua pasquetta capodanno epifania ferragosto ramadan eid quaresima estate inverno serd sert asst ats asl cps caritas inps inail caf cup questura prefettura comune municipio
tribunale procura regione provincia ministero stato governo polizia carabinieri vigili croce rossa verde bianca protezione civile internazionale speciale pronto soccorso guardia medica medico ospedale ambulatorio consultorio dormitorio
mensa centro casa comunita sportello stazione parcheggio mercato fornace drop drop-in emporio patronato sprar sai cas msna cpr uepe uonpia npi consulta emmaus msf emergency arci acli auser anolf cgil cisl uil spi tavolo rete unita mobile
strada notturna diurna accoglienza servizio servizi sociale sociali segretariato pronta domiciliare poste banca metadone subutex suboxone buprenorfina naloxone narcan nyxoid rivotril lyrica xanax valium tavor depalgos oxycontin tachipirina
oki moment brufen augmentin eroina cocaina crack ketamina mdma hashish cannabis fentanyl spice ghb hiv hcv hbv covid epatite tbc prep tavernello moretti peroni monster redbull whatsapp telegram facebook instagram tiktok signal google maps
android iphone samsung nokia decathlon lidl eurospin esselunga conad coop carrefour aldi ikea amazon glovo deliveroo trenitalia trenord flixbus fiat ford fiorino italia europa africa america albania algeria bangladesh brasile bulgaria
camerun cina colombia cuba ecuador egitto eritrea etiopia filippine francia gambia germania ghana grecia guinea india iran iraq libia mali marocco moldavia nepal niger nigeria olanda pakistan peru polonia romania russia senegal siria
somalia spagna sudan svizzera togo tunisia turchia ucraina ungheria venezuela bergamo brescia milano monza lecco como varese pavia lodi cremona mantova sondrio torino genova venezia verona padova trieste trento bolzano bologna modena parma
firenze pisa roma napoli bari lecce palermo catania messina cagliari sassari perugia ancona pescara treviglio seriate dalmine romano caravaggio albino clusone lovere grumello zingonia stezzano curno trescore sarnico ponte lombardia veneto
piemonte lazio campania puglia sicilia calabria sardegna liguria toscana emilia nord sud est ovest dio allah gesu corano bibbia signor signora signorina sig sig.ra persona operatore operatrice volontario volontaria educatore educatrice kit
lotto isee spid cie carta codice tessera documento passaporto permesso reddito assegno bonus domanda cf spa srl onlus ets odv aps ok si no ii iii iv xx xxiii mr mrs ms i`)

/** Forenames heard in our streets; those that are also Italian words or places (Rosa, Speranza, Asia) are left to the other signs. */
const forenames = setOf(`
adele adriana adriano agnese alberto alessandra alessandro alessia alessio alice andrea angela anita anna annamaria antonella antonia antonio arianna arturo barbara beatrice benedetta bruno camilla carla carlo carlotta carmela carmelo
carmine caterina cecilia cinzia ciro claudia claudio corrado cristian cristiano cristina daniela daniele dario davide debora deborah denis diego domenico edoardo elena eleonora elisa elisabetta emanuela emanuele emma enrico enzo erica erika
ernesto ettore eugenio eva fabio fabrizio federica federico filippo flavia flavio francesca francesco gabriele gabriella gaetano gennaro gerardo giacomo giada gianluca gianni giorgia giorgio giovanna giovanni giulia giuliana giulio giuseppe
giuseppina greta guido ilaria irene ivan ivana jacopo katia lara laura leonardo lidia loredana lorenza lorenzo luca lucia luciana luciano lucrezia luigi luisa manuel manuela marcello marco margherita maria mariangela mario marta martina
massimiliano massimo matilde matteo mattia maurizio mauro michela michele monica nadia nadine nicola nicole nicolo noemi paola paolo pasquale patrizia piero pietro raffaella raffaele renato riccardo rita roberta roberto rocco rosanna
rosaria sabrina salvatore samuele sandra sandro sara sebastiano sergio silvana silvia silvio simona simone sonia stefania stefano susanna tiziana tommaso umberto valentina valeria valerio vanessa vincenzo vito walter abdel abdelaziz
abdelkader abderrahim abdou abdoulaye abdul abdullah adama adil ahmad ahmed aicha aisha aissatou alassane ali amadou amal amin amina aminata amine amir anwar awa aya ayoub aziz bakary bilal binta boubacar brahim cheikh demba djibril driss
ebrima fadi faisal farid fatima fatma fatou fatoumata habib hafsa hakim hamid hamza hanane hassan hicham hussein ibrahim ibrahima idrissa imran ismail issa jamal jamila kadiatou karim khadija khadim khaled khalid kofi kwame lamin lamine
latifa leila mahmoud malick mamadou mariam mariama mehdi mohamed mohammed moussa muhammad mustafa mustapha nabil naima nassim nawal noura omar osman oumar ousmane rachid rachida rashid saad said salah salif samir samira sekou soufiane
souleymane tarek tariq yacine yasmine yassin yassine youssef yusuf zahra zakaria zineb chidi chinedu emeka blessing ngozi osas tesfaye selam bereket adrian alexandru alina ana andrei andreea bogdan catalin ciprian constantin corina costel
dorin dumitru elisabeta florin gheorghe georgiana ileana ioana ion ionela ionut iulian larisa liliana lucian marian marius mihaela mihai mirela nicoleta nicolae oana petru radu raluca razvan roxana sorin stefan tatiana tudor valentin vasile
viorica vlad natalia agim alban altin anisa arben ardit artan blerim dritan elira elton endrit ermal fatmir flutura gentian ilir luan mimoza redi skender valbona anastasia andriy dmytro halyna iryna ivanna ksenia maksym mykola nadiya
nataliya oksana oleh oleksandr oleksii olena olga olha petro serhii serhiy sofiia svitlana taras tetiana vasyl viktor viktoriia volodymyr yana yulia yuliia yuriy abdur abhishek anil arif asif babul deepak farhana gurpreet habibur harpreet
iqbal kamal kamrul karima khan manpreet nasrin nusrat parveen rahman rajesh rakib ravi rehman rubina sajid sanjay shabana shahid sharif sumon tanvir usman zubair alejandro camila carlos carmen catalina diana fernando javier jesus jorge jose
juan juana julio luis luz miguel pablo paula pedro pilar ramon ricardo santiago jean pierre marie michel john james mary peter george michael david daniel samuel joseph kevin jennifer jessica`)
