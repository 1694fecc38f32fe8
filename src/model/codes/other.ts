import type { None } from './coded.js'

/** Why a release was chosen. */
export interface ReleaseReasonParams {
  'asked-for': None
  'no-ai-backend': None
  unreadable: None
  kept: None
  'serves-all': { all: number }
  'serves-most': { served: number; all: number }
}

/** What happens if an object is missing that is taken as present. */
export interface AssumptionParams {
  'backend-refused': None
  'backend-not-sent': None
  'provider-loses-it': None
  'no-credential': None
  'policy-loses-it': None
}

/** The words of a badge. */
export interface BadgeParams {
  'https-verified': None
  'https-chain': None
  'https-unverified': None
  'https-fails': None
  http: None
  unknown: None
  none: None
  'not-served': { release: string }
}

export type AssumptionCode = keyof AssumptionParams
export type BadgeCode = keyof BadgeParams
