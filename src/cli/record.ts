import { addToRecord, publishedAddresses, recordName } from "../newsroom/address-record.ts";
import { workplace } from "../newsroom/workplace.ts";

// Writes the addresses that builds have published into the newsroom's own record, to be committed with it.
const { newsroom, cache } = workplace();
const published = publishedAddresses(cache);
if (published.length === 0) {
  console.error("Nothing has been published from here yet. Print a paper with: npm run build");
  process.exit(1);
}
const added = addToRecord(newsroom, published);
console.log(added === 0 ? `${recordName} knows every address.` : `New in ${recordName}: ${added} of ${published.length} addresses.`);
