/** The features that count or list interventions, and are asked again when one changes. */
export const touches = ['sessions', 'delegations', 'conferences', 'themes', 'persons', 'sources']
