import "./page-script.ts";
import { saveButton } from "./save-button.ts";

// Runs on the page of a story: fills the row of tools under its byline.
document.querySelector(".story-tools")?.append(saveButton());
