// Loaded into the web server before anything else: when its launcher is gone, however it died, it ends too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
