// One page fades into the next; a feed or a sound is no page, and a browser would complain that it takes no part.
addEventListener("pageswap", ({ activation, viewTransition }) => {
  if (!/\/($|[?#])/.test(activation?.entry?.url ?? "")) viewTransition?.skipTransition();
});
