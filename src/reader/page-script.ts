// Runs on every page; nothing of it is needed to read.
import "../live/edition-script.ts";
import "./page-turn.ts";
import "./registration.ts";
import "./settings.ts";
import "./visit.ts";
