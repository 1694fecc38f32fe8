/** The key of a Secret that holds a provider's credential (domain: kgateway-envoy, section 2.6; agentgateway, section 6). */
export const TOKEN_KEY = 'Authorization'
