// Starts the Bot API emulator of the npm package telegram-test-api on 127.0.0.1 and the port given.
const { createRequire } = require("node:module");
const TelegramServer = createRequire(`${process.cwd()}/`)("telegram-test-api");

const server = new TelegramServer({ host: "127.0.0.1", port: Number(process.argv[2]), storeTimeout: 600 });
server.start().then(() => console.log("ready"));
