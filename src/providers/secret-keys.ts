/** The key of a Secret that holds a provider's credential (domain: kgateway-envoy, section 2.6; agentgateway, section 6). */
export const TOKEN_KEY = 'Authorization'

/** The keys that a Secret for AWS must have (domain: agentgateway, section 6). */
export const AWS_KEYS = ['accessKey', 'secretKey'] as const
