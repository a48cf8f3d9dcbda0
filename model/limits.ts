/** How much of anything the server takes, and how often; forms say so before it is asked. */
export const limits = {
  maxFrameBytes: 4 << 20,
  maxUpdateBytes: 1 << 20,
  maxPresenceBytes: 4096,
  /** Of the name that a room counts its versions under; ours are half as long. */
  maxRoomNameLength: 72,
  maxClientIdsPerPerson: 10_000,
  /** Of members and chair; observers, who write nothing, are limited by the room alone. */
  maxConnectionsPerPerson: 40,
  maxConnectionsPerRoom: 8000,
  /** What a socket may send: pings count, and a question for the whole text counts as many frames. */
  frames: { burst: 2000, perSecond: 200 },
  framesPerQuestion: 40,
  /** What one person may ask over HTTP. */
  requests: { burst: 600, perSecond: 30 },
  /** How many new people may come by one invitation; observers are many. */
  joins: { member: { burst: 100, perSecond: 2 }, observer: { burst: 5000, perSecond: 50 } },
  maxNoteLength: 2000,
  /** Of one bulk ruling. */
  maxRulings: 2000,
  maxCommentLength: 2000,
  maxNotesToSelf: 500,
  /** Positions, comments, flags and notes of one person: each is kept, and shown to everybody. */
  meetingActs: { burst: 60, perSecond: 2 },
  maxDelegations: 60,
  maxDocuments: 50,
  maxInvitations: 500,
  /** Names of delegations and labels of invitations. */
  maxLabelLength: 80,
  /** Of all delegations together, earlier versions included. */
  maxContributions: 20_000,
  /** Of one contribution: a whole page and more. */
  maxTabledLength: 20_000,
} as const
