var control = {};
