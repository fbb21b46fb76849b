import { upToNow } from "../live/edition-script.ts";

const patience = 3_000;

/** The worker that keeps pages for a bad line, once it is at work; undefined where there can be none, and everything else is as it was. */
export const registered = new Promise<ServiceWorkerRegistration | undefined>((resolve) =>
  addEventListener("load", async () => {
    // A worker that begins takes from a phone what the page needs; news comes first, but not for ever.
    await Promise.race([upToNow, new Promise((resolve) => setTimeout(resolve, patience))]);
    register().then(resolve, () => resolve(undefined));
  }),
);

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  const { serviceWorker } = navigator;
  // It is printed with a paper: `npm run dev` has none, and sends away one that an earlier preview has left.
  if (import.meta.env.DEV) {
    await (await serviceWorker.getRegistration())?.unregister();
    return undefined;
  }
  const address = `${import.meta.env.BASE_URL}sw.js`;
  const policy = globalThis.trustedTypes?.createPolicy("dateline", { createScriptURL: () => address });
  await serviceWorker.register(policy?.createScriptURL("") ?? address);
  return serviceWorker.ready;
}
