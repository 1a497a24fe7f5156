/** Stands for style sheets, which mean nothing in jsdom. */
module.exports = {};
