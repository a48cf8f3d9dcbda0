export default function Home() {
  return (
    <main>
      <h1>Negotiation editor</h1>
      <p>Open the link you were given to join the room.</p>
    </main>
  )
}
