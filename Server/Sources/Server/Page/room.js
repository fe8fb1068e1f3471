document.body.append("room");
