// Pages and endpoints whose address is a key: whoever has it needs nothing else.
const secret = /(\/(?:hall|join|new-password|welcome)\/)[^/?#]+/i

/** Whether an address must not be told to anybody, such as in a Referer. */
export const isSecretAddress = (address: string) => secret.test(address)

/** An address as it may be logged. */
export const withoutSecret = (address: string) => address.replace(secret, '$1…')
