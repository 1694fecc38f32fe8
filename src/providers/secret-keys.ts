/** The key of a Secret that holds a provider's credential (domain: kgateway-envoy, section 2.6; agentgateway, section 6). */
export const TOKEN_KEY = 'Authorization'

/** The keys that a Secret for AWS must have (domain: agentgateway, section 6). */
export const AWS_KEYS = ['accessKey', 'secretKey'] as const

/** The keys that a service principal's Secret must have, from agentgateway 1.0 on (domain: agentgateway, section 6). */
export const AZURE_KEYS = ['clientID', 'tenantID', 'clientSecret'] as const

/** The key of a Google credential, from agentgateway 1.2 on; 1.4 lets another be chosen (domain: agentgateway, section 6, D6). */
export const GCP_KEY = 'credentials.json'
