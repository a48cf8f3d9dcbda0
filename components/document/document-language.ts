/** The text under negotiation is in its own language, whatever the page round it is in. */
export const ofTheDocument = { lang: "en", dir: "ltr" } as const
