// The releases of the agentgateway data plane by the names that its vectors use (domain: agentgateway, section 8.1).

export const KGATEWAY_21 = 'kgateway@2.1.0'

export const RELEASES = {
  '2.1': KGATEWAY_21,
  '2.2': 'kgateway@2.2',
  '1.0': 'agentgateway@1.0.1',
  '1.1': 'agentgateway@1.1.0',
  '1.2': 'agentgateway@1.2.1',
  '1.3.0': 'agentgateway@1.3.0',
  '1.3': 'agentgateway@1.3.1',
  '1.4': 'agentgateway@1.4.1',
} as const

export type Rel = keyof typeof RELEASES

export const FROM_13: readonly Rel[] = ['1.3', '1.4']
export const FROM_12: readonly Rel[] = ['1.2', ...FROM_13]
export const FROM_11: readonly Rel[] = ['1.1', ...FROM_12]
export const ALL: readonly Rel[] = ['2.2', '1.0', ...FROM_11]
export const ONLY_21: readonly Rel[] = ['2.1']
