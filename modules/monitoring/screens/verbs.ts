// What the reader may do here: until the network said so, nothing more than look.
import { useAsk } from '#core/http/web'

export const useVerbs = (given: readonly string[] | undefined): readonly string[] => {
  const { data } = useAsk<{ verbs: string[] }>('network.me', {}, { isOn: given === undefined })
  return given ?? data?.verbs ?? []
}
