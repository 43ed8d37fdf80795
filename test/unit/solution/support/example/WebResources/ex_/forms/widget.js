var Example;
(function () {
  Example = {
    Widget: {
      onLoad: function () {},
      weigh: function () {},
      isLoaded: function () {
        return true;
      },
    },
  };
})();
