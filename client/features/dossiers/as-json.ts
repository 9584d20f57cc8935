/** The page itself, for programs, beside the interventions of it as CSV. */
export const asJson = [{ id: 'json', label: 'JSON', extension: 'json' }]
