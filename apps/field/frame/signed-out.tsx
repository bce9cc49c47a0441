// The session ended while the phone was out: one tap, sign in, and what waits leaves.
import { lazy, Suspense, useState } from 'react'
import { Button, Notice, Sheet } from '#core/ui'
import { deviceId } from '../phone/open-phone.ts'
import { useDevice, useStanding } from '../phone/phone.tsx'
import { useSay } from '../words/speaking.tsx'

const SignInStep = lazy(() =>
  import('../entry/sign-in-step.tsx').then((part) => ({ default: part.SignInStep })),
)

/** The account may still be known here: then no password is asked. */
const enterSilently = async (network_id: string | undefined): Promise<boolean> => {
  const { enterNetwork } = await import('#core/auth/web')
  const told = await enterNetwork({ network_id, device_id: deviceId() })
  return told.data?.me !== undefined
}

export function SignedOut() {
  const t = useSay()
  const device = useDevice()
  const { is_signed_out } = useStanding()
  const [isOpen, setOpen] = useState(false)
  if (!is_signed_out) return null
  const enter = async () => {
    const network_id = (await device.me())?.network_id
    if (!(await enterSilently(network_id))) return setOpen(true)
    setOpen(false)
    await device.sync()
  }
  return (
    <>
      <Notice
        meaning="att"
        live="polite"
        act={
          <Button size="field" onClick={() => void enter()}>
            {t('signed_out.act')}
          </Button>
        }
      >
        {t('signed_out.words')}
      </Notice>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('signed_out.act')}
        titleHidden
        close={t('close')}
        side="bottom"
      >
        <Suspense fallback={null}>
          <SignInStep onDone={() => void enter()} />
        </Suspense>
      </Sheet>
    </>
  )
}
