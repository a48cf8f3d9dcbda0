/** Where the rooms of this site are reached: "wss://host/collaboration". */
export const collaborationUrl = ({ protocol, host }: Pick<Location, "protocol" | "host">): string =>
  `${protocol === "https:" ? "wss:" : "ws:"}//${host}/collaboration`
