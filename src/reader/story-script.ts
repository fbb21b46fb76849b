import "./page-script.ts";
import "./age.ts";
import "./share.ts";
import "./where-was-i.ts";
import "./listen.ts";
import "./footnotes.ts";
import "./embeds.ts";
import "./save-button.ts";
