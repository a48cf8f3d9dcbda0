import type { GetServerSidePropsContext } from "next"
import { type WhatToShow, whatToShow } from "#components/shell/what-to-show.ts"
import { roomsBridge } from "#model/bridge.ts"

/** What there is at the address of a document for whoever asks; the answer says so in its status, too. */
export async function foundFor({ req, res, params }: GetServerSidePropsContext): Promise<WhatToShow & { id: string }> {
  const id = String(params?.id)
  const found = await whatToShow(roomsBridge(), id, req.headers.cookie ?? null)
  if (found.state === "no-document") res.statusCode = 404
  return { ...found, id }
}
