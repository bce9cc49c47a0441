// An open page: a place to sleep tonight. ?dir=rtl speaks Arabic.
import { Button, Card, Notice, PageHead, PublicShell } from '../index.ts'

const arabic = new URLSearchParams(location.search).get('dir') === 'rtl'
if (arabic) document.documentElement.lang = 'ar'
const words = arabic
  ? {
      title: 'مأوى سيرياتي',
      line: 'سرير ودُش ساخن وفطور. يمكنك المجيء الليلة بدون موعد.',
      open: 'مفتوح الآن، حتى الساعة 8 غدًا.',
      before: 'ادخل قبل الساعة 23.',
      call: 'اتصل 035 000 0000',
      go: 'خذني إلى هناك',
      back: 'كل أماكن النوم القريبة',
      find: 'ابحث عن خدمة',
      report: 'أبلغ عن حالة',
      lead: 'إذا كنت في خطر اتصل فورًا',
      help: 'طوارئ',
    }
  : {
      title: 'Dormitorio di Seriate',
      line: 'Un letto, una doccia calda e la colazione. Puoi venire anche stanotte, senza appuntamento.',
      open: 'Aperto adesso, fino alle 8 di domani.',
      before: 'Entra prima delle 23. Ci sono 2 letti liberi.',
      call: 'Chiama 035 000 0000',
      go: 'Portami lì',
      back: 'Tutti i posti per dormire vicino a te',
      find: 'Trova un servizio',
      report: 'Segnala una situazione',
      lead: 'Se c’è pericolo chiama subito',
      help: 'emergenza',
    }

export function PublicSample() {
  return (
    <PublicShell
      brand={{ name: 'Prossima', href: '#casa' }}
      current="trova"
      links={[
        { key: 'trova', label: words.find, href: '#trova' },
        { key: 'segnala', label: words.report, href: '#segnala' },
      ]}
      language={{
        label: 'Lingua',
        current: arabic ? 'العربية' : 'Italiano',
        items: [
          { key: 'it', label: 'Italiano', lang: 'it', href: '?page=public', current: !arabic },
          { key: 'ar', label: 'العربية', lang: 'ar', href: '?page=public&dir=rtl', current: arabic },
        ],
      }}
      urgent={{
        lead: words.lead,
        numbers: [
          { number: '112', label: words.help },
          { number: '1522', label: arabic ? 'عنف' : 'violenza e stalking' },
        ],
      }}
      footer={{
        label: 'Note',
        links: [
          { key: 'a', label: 'Accessibilità', href: '#a' },
          { key: 'p', label: 'Privacy', href: '#p' },
          { key: 'n', label: 'Note legali', href: '#n' },
        ],
        end: 'Ambito di Seriate e rete SafeNet',
      }}
      words={{ skip: 'Vai al contenuto', nav: 'Pagine', urgent: 'Numeri urgenti' }}
    >
      <div className="ui-work-and-side">
        <div className="ui-stack">
          <PageHead
            size="public"
            title={words.title}
            line={words.line}
            back={{ label: words.back, href: '#tutti' }}
          />
          <Notice meaning="ok" size="public" title={words.open}>
            {words.before}
          </Notice>
        </div>
        <Card>
          <div className="ui-stack">
            <Button size="public" variant="primary" icon="telephone" wide href="tel:0350000000">
              <bdi>{words.call}</bdi>
            </Button>
            <Button size="public" icon="route" wide>
              {words.go}
            </Button>
          </div>
        </Card>
      </div>
    </PublicShell>
  )
}
